/** Three hundred networks have a "Guest": the tab says whose this is. */
export function tabOf(label: string, home: string | undefined): string {
  return home === undefined ? label : `${home} · ${label}`;
}
