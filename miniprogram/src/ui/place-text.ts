/** Where somebody serves and as what; many titles carry the place already. */
export function placeText({ gridName, title }: { gridName: string; title: string }): string {
  return title.includes(gridName) ? title : `${gridName} ${title}`;
}
