/** Nothing to work with. */
export default {
  id: 1003,
  about: 'Hopeless: "it is broken", and an agent who wants to pass it on.',
  subject: 'it\'s broken',
  requester: 8006,
  organization: 7004,
  group: 4001,
  status: 'new',
  tags: [],
  fields: { 360006: 'area_signin' },
  comments: [
    { by: 8006, at: '2026-11-24T06:02:00Z', html: `<p>it's broken again!!! fix this ASAP</p><p>Sent from my phone</p>` },
    { by: 9002, at: '2026-11-24T06:30:00Z', via: 'web', html: `<p>Hello,</p><p>Thank you for contacting Larkfield Support. We have received your request and will get back to you as soon as possible.</p><p>Best regards,<br>The Larkfield Team</p>` },
    { by: 8006, at: '2026-11-24T06:34:00Z', html: `<p>it does not work. same as last time</p>` },
  ],
};
