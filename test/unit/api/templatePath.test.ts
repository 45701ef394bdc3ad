import assert from "node:assert/strict";
import { templatePath } from "../../../src/api/templatePath.ts";

describe("path template", () => {
  const cases: [string, string][] = [
    ["/organizations", "/organizations"],
    ["/organizations/549236/networks", "/organizations/{id}/networks"],
    ["/networks/N_1234/appliance/vlans/7", "/networks/{id}/appliance/vlans/{id}"],
    [
      "/networks/L_1234/appliance/firewall/l3FirewallRules",
      "/networks/{id}/appliance/firewall/l3FirewallRules",
    ],
    [
      "/networks/N_1/wireless/ssids/0/firewall/l7FirewallRules",
      "/networks/{id}/wireless/ssids/{id}/firewall/l7FirewallRules",
    ],
    ["/networks/N_1/wireless/ssids/0/hotspot20", "/networks/{id}/wireless/ssids/{id}/hotspot20"],
    ["/devices/Q2XX-AB12-CD34/switch/ports/1", "/devices/{id}/switch/ports/{id}"],
    ["/devices/QABC-DEFG-HIJK", "/devices/{id}"],
    ["/networks/N_1/clients/00:11:22:33:44:55/policy", "/networks/{id}/clients/{id}/policy"],
    ["/organizations/1/admins/me%40example.com", "/organizations/{id}/admins/{id}"],
    ["/administered/identities/me/api/keys/cafe/revoke", "/administered/identities/me/api/keys/{id}/revoke"],
    ["/networks/N_1/vlanProfiles/guest", "/networks/{id}/vlanProfiles/{id}"],
    ["/organizations/1/networks?startingAfter=N_1&name=secret", "/organizations/{id}/networks"],
    ["/organizations#x", "/organizations"],
  ];
  for (const [path, template] of cases) {
    it(`${path} is told as ${template}`, () => assert.equal(templatePath(path), template));
  }
});
