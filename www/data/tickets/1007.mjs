/** Rich in data, some of which must never leave the ticket. Every secret here is invented. */
export default {
  id: 1007,
  about: 'Full of logs, a HAR and configuration, with passwords and tokens among them.',
  subject: 'Webhook deliveries answer 401 since the key was rotated',
  requester: 8003,
  organization: 7003,
  group: 4002,
  assignee: 9001,
  status: 'open',
  priority: 'high',
  type: 'incident',
  tags: ['ingest', 'webhook'],
  fields: { 360001: 'severity_sev3', 360006: 'area_ingest', 360002: '12', 360003: '8.14.2', 360008: ['region_us'] },
  comments: [
    {
      by: 8003,
      at: '2026-11-23T15:02:00Z',
      html: `<p>Hello,</p><p>we rotated our key at 14:30 and since then every webhook delivery gets a 401. This is the call we make:</p>
<pre>curl -X POST https://ingest.larkfield.example/v2/events \\
  -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvc3ByZXkiLCJzY29wZSI6ImluZ2VzdCJ9.q3Zk0yX8s7Tn5b1WmR4uVdLcHe6PjAf9GiKo2NxYtQs" \\
  -d '{"event":"appointment.created"}'</pre>
<p>and our settings:</p>
<pre>INGEST_USER=osprey-prod
INGEST_PASSWORD=Tr4ctor-Lagoon-91
WEBHOOK_SECRET=whsec_5dV2kQ9xLr7TnB3mZp8YcW1s
DATABASE_URL=postgres://metrics:oyster-Plinth-44@db.ospreydental.example:5432/metrics</pre>
<p>The 12 practices see no new appointments. The HAR of our admin page and the gateway log are attached.</p><p>Marta</p>`,
      files: [
        {
          file_name: 'admin-page-webhooks-2026-11-23-full-capture.har',
          content_type: 'application/json',
          text: JSON.stringify({
            log: {
              version: '1.2',
              creator: { name: 'Firefox', version: '153.0' },
              entries: [{ startedDateTime: '2026-11-23T14:41:10.000Z', request: { method: 'GET', url: 'https://app.larkfield.example/api/webhooks', headers: [{ name: 'Cookie', value: '_session=9f2c71d0a4e84b6b8f1d5a3c7e60b2d4' }] }, response: { status: 401 } }],
            },
          }),
        },
        { file_name: 'gateway.log', content_type: 'text/plain', text: '2026-11-23 14:30:12 INFO key rotated by m.nowak\n2026-11-23 14:31:02 WARN delivery d-99120 401 Unauthorized (key id k_old)\n' },
      ],
    },
    {
      by: 9001,
      at: '2026-11-23T15:30:00Z',
      via: 'web',
      html: `<p>Hi Marta, thank you for the details. Please do not send passwords by mail; I have asked our security team to revoke the ones above, and you should change them.</p><p>The log shows that deliveries still use the old key id (k_old). Could you press "Apply to all webhooks" in the key settings?</p>`,
    },
    {
      by: 8003,
      at: '2026-11-23T16:05:00Z',
      html: `<p>I pressed it, and deliveries still say k_old. This is the console of the settings page:</p>
<pre>POST https://app.larkfield.example/api/keys/apply 500 (Internal Server Error)
Uncaught (in promise) Error: apply failed: stale version 41
    at KeyStore.apply (keys.4f1c.js:1:20391)
    at async HTMLButtonElement.&lt;anonymous&gt; (keys.4f1c.js:1:22018)</pre>`,
      files: [{ file_name: 'console.txt', content_type: 'text/plain', text: 'POST https://app.larkfield.example/api/keys/apply 500\nUncaught (in promise) Error: apply failed: stale version 41\n' }],
    },
  ],
};
