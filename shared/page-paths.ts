/** Paths of the mini-program's pages that messages open, as WeChat's `page` wants them (no leading slash). */
export const PAGES = {
  residentHome: 'pages/home/index',
  residentRequest: (id: string): string => `pages/request/index?id=${id}`,
  cadreTodo: 'cadre/pages/todo/index',
  cadreTicket: (id: string): string => `cadre/pages/ticket/index?id=${id}`,
  cadreBindings: 'cadre/pages/bindings/index',
} as const;
