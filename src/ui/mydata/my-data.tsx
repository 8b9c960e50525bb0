import { Button, Text } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { useSay } from '../parts/use-words';
import { PointsPageLater } from '../surprises/later';
import { AboutPerson } from './about-person';
import { ErasePage } from './erase-page';
import { KeepFor } from './keep-for';
import type { DataPlace } from './places';
import { SaveWhole } from './save-whole';
import { useDataStyles } from './styles';
import { TakeIn } from './take-in';
import { TrailPage } from './trail-page';

type Go = (place: DataPlace) => void;

/** What a person can do with all that they keep. */
const DataPage = ({ onGo }: { onGo: Go }) => {
  const styles = useDataStyles();
  const say = useSay();
  return (
    <div className={styles.page}>
      <div className={styles.stack}>
        <PageHeading of="page">{say('settings.dataTitle')}</PageHeading>
        <Text>{say('settings.dataAbout')}</Text>
      </div>
      <SaveWhole />
      <TakeIn />
      <KeepFor onAbout={(counterpart) => onGo({ kind: 'about', counterpart })} />
      <Section title={say('trail.title')}>
        <Text>{say('trail.about')}</Text>
        <Button className={styles.back} onClick={() => onGo({ kind: 'trail' })}>
          {say('trail.open')}
        </Button>
      </Section>
      <Section title={say('erase.title')}>
        <Text>{say('erase.about')}</Text>
        <Button className={styles.back} onClick={() => onGo({ kind: 'erase' })}>
          {say('erase.open')}
        </Button>
      </Section>
    </div>
  );
};

interface MyDataProps {
  readonly place: DataPlace;
  readonly onGo: Go;
  readonly onBack: () => void;
}

/** The pages of a person's own data, each with the way back to where they came from. */
export const MyData = ({ place, onGo, onBack }: MyDataProps) => {
  const styles = useDataStyles();
  const say = useSay();
  const page = () => {
    switch (place.kind) {
      case 'data':
        return <DataPage onGo={onGo} />;
      case 'about':
        return <AboutPerson counterpart={place.counterpart} onGo={onGo} />;
      case 'points':
        return <PointsPageLater counterpart={place.counterpart} appraisal={place.appraisal} />;
      case 'trail':
        return <TrailPage />;
      case 'erase':
        return <ErasePage onSaveFirst={() => onGo({ kind: 'data' })} />;
    }
  };
  return (
    <div className={styles.page}>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
        {say('settings.back')}
      </Button>
      {page()}
    </div>
  );
};
