import type { JsonObject } from "../json.ts";

/** Four to eight rules, the last of them a person's own "Deny all"; the cloud's default rule is appended on reading. */
export function rulesOf(site: number): JsonObject {
  const base = `10.${site % 250}`;
  const rule = (
    comment: string,
    policy: string,
    protocol: string,
    from: string,
    to: string,
    port: string,
  ): JsonObject => ({
    comment,
    policy,
    protocol,
    srcPort: "Any",
    srcCidr: from,
    destPort: port,
    destCidr: to,
    syslogEnabled: policy === "deny",
  });
  const optional = [
    rule("Badge readers to their server", "allow", "tcp", `${base}.10.21/32`, `${base}.1.40/32`, "8443"),
    rule("Time", "allow", "udp", "Any", `${base}.1.123/32`, "123"),
    rule("Video wall", "allow", "tcp", `${base}.1.0/24`, `${base}.90.20/32`, "554"),
    rule("Ping for monitoring", "allow", "icmp", `${base}.1.0/24`, "Any", "Any"),
  ];
  return {
    rules: [
      rule(
        "Guests stay out",
        "deny",
        "any",
        `${base}.90.0/24`,
        "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16",
        "Any",
      ),
      rule("Imaging archive", "allow", "tcp", `${base}.20.0/24`, `${base}.1.104/32`, "104,11112"),
      rule("Web", "allow", "tcp", `${base}.10.0/24,${base}.90.0/24`, "Any", "80,443"),
      ...optional.slice(0, site % 5),
      rule("Deny all", "deny", "any", "Any", "Any", "Any"),
    ],
    syslogDefaultRule: false,
  };
}
