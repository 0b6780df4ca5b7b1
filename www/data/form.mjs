// The ticket form: fields, who sees which, statuses and macros.

const option = (/** @type {number} */ id, /** @type {string} */ name, /** @type {string} */ value) => ({ id, name, raw_name: name, value, default: false });

/** @type {(id: number, type: string, title: string, more?: object) => any} */
const field = (id, type, title, more = {}) => ({
  id,
  url: `/api/v2/ticket_fields/${id}.json`,
  type,
  title,
  raw_title: title,
  title_in_portal: title,
  description: '',
  agent_description: null,
  active: true,
  required: false,
  required_in_portal: false,
  visible_in_portal: false,
  editable_in_portal: false,
  collapsed_for_agents: false,
  regexp_for_validation: null,
  tag: null,
  removable: true,
  ...more,
});

const system = (/** @type {string} */ type, /** @type {string[]} */ values = []) => ({
  removable: false,
  ...(values.length > 0 && { system_field_options: values.map((value) => ({ name: value[0].toUpperCase() + value.slice(1), value })) }),
});

export const ticket_fields = [
  field(360900, 'subject', 'Subject', system('subject')),
  field(360901, 'description', 'Description', system('description')),
  field(360902, 'status', 'Status', system('status', ['open', 'pending', 'hold', 'solved'])),
  field(360903, 'tickettype', 'Type', system('tickettype', ['question', 'incident', 'problem', 'task'])),
  field(360904, 'priority', 'Priority', system('priority', ['low', 'normal', 'high', 'urgent'])),
  field(360905, 'group', 'Group', system('group')),
  field(360906, 'assignee', 'Assignee', { ...system('assignee'), required: true }),
  field(360001, 'tagger', 'Severity', {
    custom_field_options: [
      option(361, 'SEV1 – outage', 'severity_sev1'),
      option(362, 'SEV2 – major', 'severity_sev2'),
      option(363, 'SEV3 – limited', 'severity_sev3'),
      option(364, 'SEV4 – minor', 'severity_sev4'),
    ],
  }),
  field(360006, 'tagger', 'Product area', {
    required: true,
    custom_field_options: [
      option(371, 'Dashboards', 'area_dashboards'),
      option(372, 'Scheduled exports', 'area_exports'),
      option(373, 'Ingest API', 'area_ingest'),
      option(374, 'Sign-in', 'area_signin'),
      option(375, 'Billing', 'area_billing'),
    ],
  }),
  field(360002, 'integer', 'Affected users'),
  field(360003, 'text', 'Product version'),
  field(360004, 'textarea', 'Environment'),
  field(360005, 'textarea', 'Steps to reproduce'),
  field(360008, 'multiselect', 'Regions', {
    custom_field_options: [option(381, 'EU (Dublin)', 'region_eu'), option(382, 'US (Ohio)', 'region_us'), option(383, 'APAC (Osaka)', 'region_apac')],
  }),
  field(360007, 'checkbox', 'Workaround given', { tag: 'workaround_given' }),
  field(360009, 'textarea', 'Workaround'),
  field(360010, 'regexp', 'Engineering issue', { regexp_for_validation: '^[A-Z]+-[0-9]+$' }),
];

export const ticket_forms = [
  {
    id: 3001,
    name: 'Product issue',
    raw_name: 'Product issue',
    display_name: 'Product issue',
    position: 0,
    active: true,
    default: true,
    end_user_visible: true,
    in_all_brands: true,
    restricted_brand_ids: [],
    ticket_field_ids: ticket_fields.map((one) => one.id),
    // The workaround is asked for once one was given, and must be written down to solve.
    agent_conditions: [
      {
        parent_field_id: 360007,
        parent_field_type: 'checkbox',
        value: true,
        child_fields: [
          { id: 360009, is_required: false, required_on_statuses: { type: 'SOME_STATUSES', statuses: ['solved'], custom_statuses: [] } },
        ],
      },
    ],
    end_user_conditions: [],
  },
];

/** @type {(id: number, status_category: string, agent_label: string, byDefault?: boolean) => object} */
const status = (id, status_category, agent_label, byDefault = true) => ({
  id,
  status_category,
  agent_label,
  raw_agent_label: agent_label,
  end_user_label: agent_label,
  description: '',
  active: true,
  default: byDefault,
});

export const custom_statuses = [
  status(5001, 'new', 'New'),
  status(5002, 'open', 'Open'),
  status(5003, 'pending', 'Pending'),
  status(5004, 'hold', 'On-hold'),
  status(5005, 'solved', 'Solved'),
  status(5006, 'hold', 'Waiting on Engineering', false),
];

/** @type {(id: number, title: string, actions: [string, unknown][]) => object} */
const macro = (id, title, actions) => ({
  id,
  title,
  active: true,
  position: id,
  description: null,
  restriction: null,
  actions: actions.map(([name, value]) => ({ field: name, value })),
});

export const macros = [
  macro(6001, 'Escalate to Engineering', [
    ['group_id', '4004'],
    ['current_tags', 'escalated'],
    ['priority', 'high'],
  ]),
  macro(6002, 'Ask for version and browser', [
    ['comment_value_html', '<p>Thanks for getting in touch. Could you tell us which version you are on (bottom of the Help menu) and which browser you use?</p>'],
  ]),
  macro(6003, 'Escalation template', [
    ['comment_mode_is_public', false],
    [
      'comment_value_html',
      '<p><strong>Summary:</strong> </p><p><strong>Steps to reproduce:</strong> </p><p><strong>Expected:</strong> </p><p><strong>Actual:</strong> </p><p><strong>Impact:</strong> </p><p><strong>What was tried:</strong> </p>',
    ],
  ]),
  macro(6004, 'Close as solved', [
    ['status', 'solved'],
    ['comment_value_html', '<p>I am glad that did it. I will close this ticket; just reply if it comes back.</p>'],
  ]),
];
