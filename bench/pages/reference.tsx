import { Button, Field, FluentProvider, teamsDarkTheme, Textarea } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least page of the same React and Fluent in which a person can write: nothing of ours is in it. */

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element "root".');

createRoot(root).render(
  <FluentProvider theme={teamsDarkTheme}>
    <Field label="Note">
      <Textarea rows={8} />
    </Field>
    <Button appearance="primary">Save</Button>
  </FluentProvider>,
);
