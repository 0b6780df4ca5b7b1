import { Notification } from '@zendeskgarden/react-notifications';
import { useEffect } from 'react';
import styled from 'styled-components';

import { dismiss } from './actions.js';
import { useDesk } from './useDesk.js';
import { t } from './words.js';

const Place = styled.div`
  position: fixed;
  z-index: 500;
  inset-block-start: 60px;
  inset-inline-end: 24px;
  display: grid;
  gap: 8px;
  width: 340px;
`;

/** How long a success stays, in milliseconds; an error stays until it is dismissed. */
const STAYS = 5000;

/** @param {{toast: {id: number, type: 'success' | 'error', text: string}}} props */
const Toast = ({ toast }) => {
  useEffect(() => {
    const timer = toast.type === 'success' ? setTimeout(() => dismiss(toast.id), STAYS) : undefined;
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <Notification type={toast.type} role={toast.type === 'error' ? 'alert' : 'status'}>
      <Notification.Title>{t(toast.type === 'error' ? 'Not saved' : 'Saved')}</Notification.Title>
      {toast.text}
      <Notification.Close aria-label="Dismiss" onClick={() => dismiss(toast.id)} />
    </Notification>
  );
};

export const Toasts = () => (
  <Place>
    {useDesk((page) => page.toasts).map((toast) => (
      <Toast key={toast.id} toast={toast} />
    ))}
  </Place>
);
