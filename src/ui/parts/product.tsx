import { createContext, useContext, type ReactNode } from 'react';
import type { OpenNotes } from '../../client/open-notes';
import type { Send } from '../../client/send';
import type { Host, HostContext } from '../../host/host';
import type { Identity } from '../../host/identity';

/** What every screen may ask for: where it stands, who looks at it, and the door to the server. */
export interface Product {
  readonly host: Host;
  readonly context: HostContext;
  readonly identity: Identity;
  readonly send: Send;
  readonly notes: OpenNotes;
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
