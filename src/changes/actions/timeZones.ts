/** The time zones that there are, by their IANA names as Dashboard takes them, and that of this machine. */
export interface TimeZones {
  readonly own: string;
  readonly all: readonly string[];
}

/** From the runtime's own tables; a machine whose zone has no name of a place is in `Etc/UTC`. */
export function timeZones(): TimeZones {
  const named = Intl.supportedValuesOf("timeZone");
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own = here.includes("/") ? here : "Etc/UTC";
  return { own, all: [...new Set([own, ...named, "Etc/UTC"])] };
}
