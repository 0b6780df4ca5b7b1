import { useEffect, useMemo } from 'react';
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { createGlobalStyle } from 'styled-components';

import { CloseConfirm } from './CloseConfirm.jsx';
import { Header } from './Header.jsx';
import { List } from './List.jsx';
import { paint } from './paint.js';
import { Rail } from './Rail.jsx';
import { set } from './store.js';
import { TicketPane } from './TicketPane.jsx';
import { Toasts } from './Toasts.jsx';
import { useDesk } from './useDesk.js';
import { locale, rtl } from './words.js';

const Page = createGlobalStyle`
  html, body, #root { height: 100%; margin: 0; overflow: hidden; }
  body { background: ${paint('background.default')}; color: ${paint('foreground.default')}; font-family: ${({ theme }) => theme.fonts.system}; font-size: 14px; line-height: 20px; color-scheme: ${({ theme }) => theme.colors.base}; }
  #workspace { display: grid; grid-template: 48px minmax(0, 1fr) / 60px minmax(0, 1fr); height: 100%; }
  #workspace > main { position: relative; overflow: clip; }
  strong, b { font-weight: 600; }
  em, i { font-style: italic; }
  a { text-decoration: none; }
  a:hover { text-decoration: underline; }
`;

/** The theme that `html[data-theme]` asks for; the address may set it: `?theme=dark`. */
const useTheme = () => {
  const dark = useDesk((page) => page.dark);
  useEffect(() => {
    const html = document.documentElement;
    const follow = () => set({ dark: html.dataset.theme === 'dark' });
    const observer = new MutationObserver(follow);
    observer.observe(html, { attributes: true, attributeFilter: ['data-theme'] });
    html.lang = locale;
    html.dir = rtl ? 'rtl' : 'ltr';
    html.dataset.theme = new URLSearchParams(location.search).get('theme') ?? html.dataset.theme ?? 'light';
    return () => observer.disconnect();
  }, []);
  // One theme object until the theme changes, because a new one repaints everything.
  return useMemo(() => ({ ...DEFAULT_THEME, rtl, colors: { ...DEFAULT_THEME.colors, base: dark ? 'dark' : 'light' } }), [dark]);
};

export const App = () => {
  const theme = useTheme();
  const ready = useDesk((page) => page.ready);
  const tabs = useDesk((page) => page.tabs);
  const listed = useDesk(({ route }) => route.page !== 'ticket');
  return (
    <ThemeProvider theme={theme}>
      <Page />
      <div id="workspace">
        <Rail />
        <Header />
        <main id="main_panes" data-garden-id="navigation.main">
          {ready && tabs.map((key) => <TicketPane key={key} ticket={key} />)}
          {ready && listed && <List />}
        </main>
      </div>
      <CloseConfirm />
      <Toasts />
    </ThemeProvider>
  );
};
