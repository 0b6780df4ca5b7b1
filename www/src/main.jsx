// The practice desk's agent workspace.

import '@zendeskgarden/css-bedrock';
import { createRoot } from 'react-dom/client';

import { start } from './actions.js';
import { App } from './App.jsx';
import './shortcuts.js';

createRoot(/** @type {HTMLElement} */ (document.getElementById('root'))).render(<App />);
start();
