import { isIP, isIPv4 } from "node:net";

/** Whether text is an IPv4 network such as `10.1.0.0/24`. */
export function isSubnet(text: string): boolean {
  const [address = "", bits = ""] = text.split("/");
  return isIPv4(address) && /^\d{1,2}$/.test(bits) && Number(bits) <= 32;
}

/** Whether text is one IPv4 address, or a mask written as one. */
export function isAddress(text: string): boolean {
  return isIPv4(text);
}

/** Whether an IPv4 address lies in an IPv4 network. */
export function isInSubnet(address: string, subnet: string): boolean {
  const [base = "", bits = "0"] = subnet.split("/");
  const ignored = 2 ** (32 - Number(bits));
  return isIPv4(address) && Math.floor(asNumber(address) / ignored) === Math.floor(asNumber(base) / ignored);
}

/** Whether text is what a firewall rule takes: `any`, or addresses and networks with commas between them. */
export function isRuleAddress(text: string): boolean {
  return text.split(",").every((part) => isOneAddress(part.trim()));
}

function isOneAddress(text: string): boolean {
  const forms = [/^any$/i, /^VLAN\(\d+\)\.(\*|\d+)$/, /^(OBJ|GRP)\[\d+\]$/, /^(\*\.)?([\w-]+\.)+[a-z]{2,}$/i];
  return isIP(text) !== 0 || isSubnet(text) || forms.some((form) => form.test(text));
}

function asNumber(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}
