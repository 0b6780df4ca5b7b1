/** One of the tickets of an outage. */
export default {
  id: 1004,
  about: 'A SEV1 outage as one customer sees it, bundled under problem 1010 with two others.',
  subject: 'Nobody can sign in: "502 Bad Gateway" on app.larkfield.example',
  requester: 8005,
  organization: 7005,
  group: 4003,
  assignee: 9004,
  status: 'open',
  priority: 'urgent',
  type: 'incident',
  problem: 1010,
  tags: ['outage', 'sev1', 'signin'],
  fields: { 360001: 'severity_sev1', 360006: 'area_signin', 360002: '2300', 360003: '8.14.2', 360008: ['region_eu'], 360004: 'EU (Dublin), every browser and the mobile app' },
  history: [
    { at: '2026-11-24T08:03:00Z', by: 9001, field: 'group_id', from: 4001, to: 4003 },
    { at: '2026-11-24T08:03:00Z', by: 9001, field: 'priority', from: 'normal', to: 'urgent' },
    { at: '2026-11-24T08:05:00Z', by: 9004, field: 'assignee_id', to: 9004 },
  ],
  comments: [
    {
      by: 8005,
      at: '2026-11-24T07:56:00Z',
      html: `<p>Since 07:50 none of our 2,300 staff can sign in. The page shows "502 Bad Gateway" for everybody, on every computer and on phones. The terminals at both harbours are standing still and the 09:00 ferry cannot be loaded.</p><p>Please call me: I need something to tell the harbour masters.</p><p>Ingrid Sørlie<br>Cobalt Ferries</p>`,
      files: [{ file_name: 'bad-gateway.png', content_type: 'image/png', size: 91734, width: 1440, height: 900, shows: '502 Bad Gateway' }],
    },
    {
      by: 9001,
      at: '2026-11-24T08:04:00Z',
      via: 'web',
      public: false,
      html: `<p>SEV1: sign-in is down for all of EU. Three customers in ten minutes (#1004, #1011, #1012). I reproduced it: app.larkfield.example answers 502 from Dublin, fine from Ohio. Bridge is open: https://meet.larkfield.example/bridge-1124. Jonas takes the case.</p>`,
    },
    {
      by: 9004,
      at: '2026-11-24T08:09:00Z',
      via: 'web',
      html: `<p>Hello Ingrid,</p><p>I am Jonas and I look after this until it is solved.</p>
<p><strong>What we know:</strong> sign-in fails for every workspace on our EU servers since 07:50 UTC.<br><strong>What we don't know yet:</strong> the cause.<br><strong>What we are doing next:</strong> our on-call engineers are restarting the sign-in servers one by one.<br><strong>When you will hear from me again:</strong> by 08:40 UTC, or earlier if anything changes.<br><strong>What you can do meanwhile:</strong> people who are still signed in should not sign out; the offline load sheets can be printed from them.</p><p>Jonas Weld</p>`,
    },
  ],
};
