import { entityId } from './window-state';
import type { HostTheme, Surface } from './window-state';

/** What a host says of its own accord. Without a numeric id, teams-js reads it as an event and not as a reply. */
export interface HostEvent {
  readonly func: 'themeChange' | 'load' | 'beforeUnload' | 'focusEnter';
  readonly args: readonly unknown[];
}

export const themeChange = (theme: HostTheme): HostEvent => ({ func: 'themeChange', args: [theme] });

/** The page is shown again after a rest. `address` is the page's full address. */
export const resume = (surface: Surface, address: string): HostEvent => ({
  func: 'load',
  args: [{ entityId: entityId(surface), contentUrl: address }],
});

/** The page is about to be put to rest or closed; it answers `readyToUnload`. */
export const beforeUnload: HostEvent = { func: 'beforeUnload', args: [] };

/** The keyboard comes into the page, at its beginning (true) or at its end. */
export const focusEnter = (forward: boolean): HostEvent => ({ func: 'focusEnter', args: [forward] });
