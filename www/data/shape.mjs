// Sample tickets are written down briefly; this gives them the full shape of Zendesk's REST API.

/** The text of a piece of HTML, as Zendesk gives it in `plain_body`: blocks and breaks become lines. */
export const plain = (/** @type {string} */ html) =>
  html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    // Lines of code stay lines while all others are joined.
    .replace(/<pre[^>]*>([\s\S]*?)<\/pre>/gi, (_, code) => `<p>${code.replaceAll('\n', '<br>')}</p>`)
    .replaceAll('\n', ' ')
    .replace(/<br[^>]*>/gi, '\n')
    .replace(/<li[^>]*>/gi, '\n- ')
    .replace(/<\/(p|div|ul|ol|table|blockquote|h\d)>/gi, '\n\n')
    .replace(/<\/tr>/gi, '\n')
    .replace(/<\/t[dh]>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]*\n(?! {2})[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A token that is the same on every start, so that links in tests keep their meaning. */
const token = (/** @type {number} */ id) => `lk${(id * 2654435761).toString(36)}`;

/** @param {any} given @param {number} id */
export const attachment = (given, id) => ({
  url: `/api/v2/attachments/${id}.json`,
  id,
  file_name: given.file_name,
  content_url: `/attachments/token/${token(id)}/?name=${encodeURIComponent(given.file_name)}`,
  mapped_content_url: `/attachments/token/${token(id)}/?name=${encodeURIComponent(given.file_name)}`,
  content_type: given.content_type ?? 'application/octet-stream',
  size: given.size ?? given.text?.length ?? 1024,
  width: given.width ?? null,
  height: given.height ?? null,
  inline: given.inline ?? false,
  deleted: given.deleted ?? false,
  malware_access_override: false,
  malware_scan_result: 'not_scanned',
  thumbnails: [],
});

/** @param {any} given @param {number} id @param {string} channel */
export const comment = (given, id, channel = 'email') => {
  const attachments = (given.files ?? []).map((/** @type {any} */ file, /** @type {number} */ n) => attachment(file, id * 10 + n));
  // A picture in the text names its attachment by position: {{file 0}}.
  const inner = given.html.trim().replace(/\{\{file (\d)\}\}/g, (/** @type {string} */ _, /** @type {string} */ n) => attachments[Number(n)].content_url);
  const html_body = `<div class="zd-comment" dir="auto">${inner}</div>`;
  const text = plain(inner);
  return {
    id,
    type: 'Comment',
    author_id: given.by,
    body: text,
    html_body,
    plain_body: text,
    public: given.public ?? true,
    attachments,
    audit_id: id + 500000,
    via: { channel: given.via ?? channel, source: { from: {}, to: {}, rel: null } },
    created_at: given.at,
    metadata: { system: {}, custom: {} },
  };
};

/**
 * A ticket's file, as the API knows it.
 * @param {any} file
 */
export const ticket = (file) => {
  const { id, comments: thread, fields = {}, channel = 'email', ...given } = file;
  const comments = thread.map((/** @type {any} */ one, /** @type {number} */ n) => comment(one, id * 1000 + n + 1, channel));
  const values = Object.entries(fields).map(([key, value]) => ({ id: Number(key), value }));
  const last = comments.at(-1);
  return {
    about: given.about,
    jira: given.jira ?? [],
    files: thread.flatMap((/** @type {any} */ one, /** @type {number} */ n) =>
      (one.files ?? []).map((/** @type {any} */ made, /** @type {number} */ k) => ({ id: (id * 1000 + n + 1) * 10 + k, ...made })),
    ),
    comments,
    ticket: {
      url: `/api/v2/tickets/${id}.json`,
      id,
      external_id: null,
      via: { channel, source: { from: {}, to: {}, rel: null } },
      created_at: comments[0].created_at,
      updated_at: last.created_at,
      generated_timestamp: Math.floor(Date.parse(last.created_at) / 1000),
      type: given.type ?? null,
      subject: given.subject,
      raw_subject: given.subject,
      description: comments[0].plain_body,
      priority: given.priority ?? null,
      status: given.status ?? 'open',
      recipient: channel === 'email' ? 'support@larkfield.example' : null,
      requester_id: given.requester,
      submitter_id: given.requester,
      assignee_id: given.assignee ?? null,
      organization_id: given.organization ?? null,
      group_id: given.group ?? null,
      collaborator_ids: [],
      follower_ids: [],
      email_cc_ids: [],
      forum_topic_id: null,
      problem_id: given.problem ?? null,
      has_incidents: (given.incidents ?? 0) > 0,
      is_public: true,
      due_at: null,
      tags: given.tags ?? [],
      custom_fields: values,
      fields: values,
      satisfaction_rating: null,
      sharing_agreement_ids: [],
      custom_status_id: given.custom_status ?? null,
      followup_ids: [],
      ticket_form_id: 3001,
      brand_id: 2001,
      allow_channelback: false,
      allow_attachments: true,
      from_messaging_channel: channel === 'native_messaging',
    },
  };
};
