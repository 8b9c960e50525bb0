import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { localServer } from './local-server';
import { Start } from './start';

const root = document.getElementById('root');
if (!root) throw new Error('The page of the preview has no element "root".');

createRoot(root).render(
  <StrictMode>
    <Start server={localServer(globalThis.fetch.bind(globalThis))} />
  </StrictMode>,
);
