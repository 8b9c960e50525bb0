import type { ComponentProps } from 'react';
import { Later } from '../parts/later';
import type { SidePanel } from './side-panel';

const loadPanel = async () => (await import('./side-panel')).SidePanel;

/** The panel where it is not the first thing that is seen: it comes when a person begins a meeting from another page. */
export const SidePanelLater = (props: ComponentProps<typeof SidePanel>) => (
  <Later name="panel" load={loadPanel}>
    {(Panel) => <Panel {...props} />}
  </Later>
);
