/**
 * Our subscribe messages: what each says, and in which typed field of WeChat's template (wechat.md). The templates are
 * applied for in WeChat's back office with exactly these fields; their ids differ per account and come from configuration.
 */
export const MESSAGE_TEMPLATES = {
  'ticket-assigned': {
    audience: 'cadre',
    fields: { number: 'character_string1', module: 'thing2', household: 'thing3', dueAt: 'time4', remark: 'thing5' },
  },
  'ticket-progress': {
    audience: 'resident',
    fields: { number: 'character_string1', module: 'thing2', state: 'phrase3', updatedAt: 'time4', remark: 'thing5' },
  },
  'ticket-urged': {
    audience: 'cadre',
    fields: { number: 'character_string1', module: 'thing2', household: 'thing3', urgedAt: 'time4', remark: 'thing5' },
  },
  notice: {
    audience: 'resident',
    fields: { title: 'thing1', publishedAt: 'time2', remark: 'thing3' },
  },
} as const;

export type TemplateKey = keyof typeof MESSAGE_TEMPLATES;
export type TemplateIds = Readonly<Record<TemplateKey, string>>;

/** What a template is filled with. Times are ISO strings in UTC; any text may be too long, it is shortened to fit. */
export type TemplateValues<K extends TemplateKey> = Readonly<Record<keyof (typeof MESSAGE_TEMPLATES)[K]['fields'], string>>;

export const TEMPLATE_KEYS = Object.keys(MESSAGE_TEMPLATES) as TemplateKey[];

/** The environment variable that holds each template's id. */
export const TEMPLATE_VARIABLES = {
  'ticket-assigned': 'WECHAT_TEMPLATE_TICKET_ASSIGNED',
  'ticket-progress': 'WECHAT_TEMPLATE_TICKET_PROGRESS',
  'ticket-urged': 'WECHAT_TEMPLATE_TICKET_URGED',
  notice: 'WECHAT_TEMPLATE_NOTICE',
} as const satisfies Record<TemplateKey, string>;

export type TemplateEnvironment = Partial<Readonly<Record<(typeof TEMPLATE_VARIABLES)[TemplateKey] | 'NODE_ENV', string>>>;

/**
 * The ids from the environment; outside production the simulator's own where a variable is not set.
 * @throws Error that names the first missing variable, in production.
 */
export function templateIdsFrom(env: TemplateEnvironment): TemplateIds {
  const entries = TEMPLATE_KEYS.map((key) => {
    const variable = TEMPLATE_VARIABLES[key];
    const id = env[variable];
    if (!id && env.NODE_ENV === 'production') throw new Error(`${variable} is not set`);
    return [key, id || `sim-${key}`] as const;
  });
  return Object.fromEntries(entries) as Record<TemplateKey, string>;
}
