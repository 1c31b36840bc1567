/** Markup that is already escaped. Only `html` makes it. */
export class SafeHtml {
  constructor(readonly markup: string) {}
}

type Piece = SafeHtml | string | number | null | false | readonly SafeHtml[];

/** Template tag that escapes everything put into it: messages and names come from outside. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): SafeHtml {
  return new SafeHtml(parts.reduce((markup, part, index) => markup + rendered(pieces[index - 1] ?? null) + part));
}

function rendered(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (piece instanceof SafeHtml) return piece.markup;
  if (Array.isArray(piece)) return piece.map((one: SafeHtml) => one.markup).join('');
  return String(piece).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
