import { createContext, useContext, type ReactNode } from 'react';
import type { Send } from '../../client/send';
import type { Running } from '../../client/sync/start-sync';
import type { Output } from '../../contract/commands';
import type { Settings } from '../../domain/settings';
import type { Host, HostContext } from '../../host/host';
import type { Identity } from '../../host/identity';

export type Preferences = Pick<Settings, 'language' | 'meetingTheme'>;

export type Session = Output<'session/open'>;

/** What every screen may ask for: where it stands, who looks at it, and the door to the server. */
export interface Product {
  readonly host: Host;
  readonly context: HostContext;
  readonly identity: Identity;
  readonly send: Send;
  /** Begins the person's own sync in this window, and ends that of anybody before. */
  readonly startSync: (session: Session) => Promise<Running>;
  /** Tries again at once what waits; for the moment in which the person signed in. */
  readonly wake: () => void;
  /** Loads the page again, as if it had just been opened. */
  readonly startAnew: () => void;
  /** What the person chose over what the host says. The page is drawn anew where that makes a difference. */
  readonly prefer: (choices: Preferences) => void;
}

const ProductContext = createContext<Product | undefined>(undefined);

export const ProductProvider = ({ product, children }: { product: Product; children: ReactNode }) => (
  <ProductContext value={product}>{children}</ProductContext>
);

export const useProduct = (): Product => {
  const product = useContext(ProductContext);
  if (!product) throw new Error('A screen stands outside its product.');
  return product;
};
