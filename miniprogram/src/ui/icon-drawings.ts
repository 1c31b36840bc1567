/** One-stroke drawings on a 24 × 24 field, drawn for this product. The first group carries the `icon` names of modules. */
export const ICON_DRAWINGS = {
  house: '<path d="M3 11 12 4l9 7M5 10v10h14V10M10 20v-6h4v6"/>',
  school: '<path d="M2 9l10-5 10 5-10 5zM6 11v5c3 3 9 3 12 0v-5M22 9v6"/>',
  briefcase: '<path d="M3 8h18v11H3zM9 8V5h6v3M3 13h18M12 12v2"/>',
  heart: '<path d="M12 20C5 15 3 12 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3-2 6-9 11zM8 11h3l1-2 1 4 1-2h2"/>',
  shield: '<path d="M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8.5 12l2.5 2.5L16 9.5"/>',
  elder: '<circle cx="10" cy="5" r="2.5"/><path d="M10 8v6l-3 7M10 14l4 3v4M10 10l5 2M18 11v10M16 11.5a2 2 0 0 1 4 0"/>',
  money: '<circle cx="12" cy="12" r="9"/><path d="M8 7l4 5 4-5M12 12v6M9 13h6M9 16h6"/>',
  key: '<circle cx="8" cy="15" r="5"/><path d="M11.5 11.500L20 3M16 7l3 3M18.5 4.500l2 2"/>',
  tools: '<path d="M3 4h18v12H3zM12 16v5M8 21h8M8 12l3-3 2 2 3-4"/>',
  handshake: '<path d="M2 7l4-1 6 2 6-2 4 1M2 7v9l3 1M22 7v9l-3 1M12 8l-3 4c1 1 3 1 4-1l6 5M5 17l4 3 3-1 4 1 3-3M13 19l-2-2M16 17l-2-2"/>',
  wrench: '<path d="M14 7a4 4 0 0 1 5-4l-2.5 2.5 2 2L21 5a4 4 0 0 1-5.5 5L7 20l-3-3 9.5-8.5"/>',
  flag: '<path d="M5 21V3M5 4c5-2 8 3 14 0v10c-6 3-9-2-14 0"/>',
  question: '<circle cx="12" cy="12" r="9"/><path d="M9 9.500a3 3 0 1 1 4 3c-.7.3-1 .8-1 1.500M12 17v.1"/>',
  megaphone: '<path d="M4 10v4h3l9 5V5l-9 5zM7 14l1 6h3l-1-4M19 9c1.5 1.5 1.5 4.5 0 6"/>',
  speech: '<path d="M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5"/>',

  home: '<path d="M3 11 12 4l9 7M5 10v10h14V10"/>',
  services: '<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z"/>',
  inbox: '<path d="M3 6h18v13H3zM3 7l9 7 9-7"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 21c0-5 4-7 8-7s8 2 8 7"/>',
  todo: '<path d="M5 4h14v17H5zM9 3h6v3H9zM8.5 12l2.5 2.5 4.5-4.5"/>',
  households: '<path d="M3 12l6-5 6 5M5 11v9h8v-9M13 8l3-3 6 5M15 20h5V9"/>',
  visit: '<path d="M12 21c-5-6-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6-7 12z"/><circle cx="12" cy="9" r="2.5"/>',
  phone: '<path d="M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.500L16 13l5 2v4c0 1-1 2-2 2A16 16 0 0 1 3 5c0-1 1-2 2-2z"/>',
  voice: '<path d="M9 5a3 3 0 0 1 6 0v6a3 3 0 0 1-6 0zM5 11a7 7 0 0 0 14 0M12 18v3"/>',
  camera: '<path d="M3 7h4l2-3h6l2 3h4v13H3z"/><circle cx="12" cy="13" r="4"/>',
  file: '<path d="M6 3h9l4 4v14H6zM15 3v4h4"/>',
  calendar: '<path d="M4 6h16v15H4zM4 10h16M8 3v4M16 3v4"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>',
  search: '<circle cx="11" cy="11" r="7"/><path d="M16 16l5 5"/>',
  check: '<path d="M4 13l5 5L20 6"/>',
  close: '<path d="M5 5l14 14M19 5L5 19"/>',
  plus: '<path d="M12 4v16M4 12h16"/>',
  back: '<path d="M15 4l-8 8 8 8"/>',
  forward: '<path d="M9 4l8 8-8 8"/>',
  down: '<path d="M4 9l8 8 8-8"/>',
  more: '<path d="M5 12h.1M12 12h.1M19 12h.1"/>',
  warning: '<path d="M12 3l10 18H2zM12 10v5M12 18v.1"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v.1"/>',
  edit: '<path d="M4 20l1-5L16 4l4 4L9 19zM14 6l4 4"/>',
  lock: '<path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4"/>',
  switch: '<path d="M4 8h15l-4-4M20 16H5l4 4"/>',
  large: '<path d="M3 19L9 5l6 14M5 14h8M16 19l3-7 3 7M17 17h4"/>',
  logout: '<path d="M14 4H5v16h9M10 12h11l-4-4M21 12l-4 4"/>',
  bell: '<path d="M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4"/>',
} as const;

export type IconName = keyof typeof ICON_DRAWINGS;

export function isIconName(name: string): name is IconName {
  return Object.prototype.hasOwnProperty.call(ICON_DRAWINGS, name);
}
