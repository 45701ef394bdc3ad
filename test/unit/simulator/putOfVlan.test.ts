import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { ask, networkPath } from "./asking.ts";
import { putting } from "./putting.ts";

describe("A PUT of a VLAN", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
  });
  afterEach(() => simulator.stop());
  const { get, put, refused } = putting(() => simulator);

  let staff: string;
  beforeEach(() => (staff = `${berlin}/appliance/vlans/10`));

  it("reverts omitted fields: to their default, or away where they have none", async () => {
    const before = await get(staff);
    const { body } = await put(staff, { name: "Staff 2" });
    const { vrf, groupPolicyId, dhcpBootNextServer, dhcpBootFilename, ...rest } = before;
    assert.ok(vrf && groupPolicyId && dhcpBootNextServer && dhcpBootFilename);
    assert.deepEqual(body, {
      ...rest,
      name: "Staff 2",
      dhcpLeaseTime: "1 day",
      dhcpBootOptionsEnabled: false,
      fixedIpAssignments: {},
      reservedIpRanges: [],
      dnsNameservers: "upstream_dns",
      dhcpOptions: [],
      mandatoryDhcp: { enabled: false },
    });
  });

  it("keeps name, subnet and appliance address, which have no default", async () => {
    const before = await get(staff);
    const { body } = await put(staff, {});
    for (const field of ["id", "name", "subnet", "applianceIp"]) assert.equal(body[field], before[field]);
  });

  it("replaces the map of fixed addresses whole", async () => {
    const only = { "aa:bb:cc:dd:ee:ff": { ip: "10.1.10.30", name: "New" } };
    assert.deepEqual((await put(staff, { fixedIpAssignments: only })).body.fixedIpAssignments, only);
  });

  it("loses nothing when it gets the whole document back", async () => {
    const before = await get(staff);
    assert.deepEqual((await put(staff, before)).body, before);
  });

  it("takes null as leave it out", async () => {
    const before = await get(staff);
    const { body } = await put(staff, { ...before, groupPolicyId: null, vrf: null });
    assert.deepEqual([body.groupPolicyId, body.vrf], [undefined, undefined]);
  });

  it("creates a VLAN that is not there", async () => {
    const path = `${berlin}/appliance/vlans/77`;
    assert.equal((await ask(simulator, "GET", path)).status, 404);
    const reply = await put(path, { name: "New", subnet: "10.1.77.0/24", applianceIp: "10.1.77.1" });
    assert.deepEqual([reply.status, reply.body.id, reply.body.dhcpLeaseTime], [200, "77", "1 day"]);
    assert.deepEqual(await get(path), reply.body);
  });

  it("creates again what somebody deleted", async () => {
    const before = await get(staff);
    simulator.remove(staff);
    assert.equal((await put(staff, before)).status, 200);
    assert.equal((await get(staff)).name, "Staff");
  });

  it("refuses prefix assignments without `disabled`, once for each, and never returns it", async () => {
    const medical = `${berlin}/appliance/vlans/20`;
    const before = await get(medical);
    const [prefix] = before.ipv6.prefixAssignments;
    const message = "Please specify if prefix assignment should be disabled";
    assert.equal(prefix.disabled, undefined);
    const doubled = { ...before, ipv6: { enabled: true, prefixAssignments: [prefix, prefix] } };
    assert.deepEqual(await refused(medical, doubled), [message, message]);
    const whole = {
      ...before,
      ipv6: { enabled: true, prefixAssignments: [{ ...prefix, disabled: false }] },
    };
    assert.deepEqual((await put(medical, whole)).body, before);
    assert.equal((await put(medical, { ipv6: { enabled: false, prefixAssignments: [] } })).status, 200);
  });

  for (const [field, value, message] of [
    ["subnet", "10.1.10.0", /must be in CIDR form/],
    ["applianceIp", "10.9.9.9", /must be in the subnet 10\.1\.10\.0\/24/],
    ["dhcpHandling", "Sometimes", /^'dhcpHandling' must be one of: 'Run a DHCP server', /],
    ["dhcpLeaseTime", "2 days", /^'dhcpLeaseTime' must be one of/],
    [
      "reservedIpRanges",
      [{ start: "10.1.10.1", end: "10.1.10.2" }],
      /missing the required parameter 'comment'/,
    ],
    [
      "reservedIpRanges",
      [{ start: "10.2.0.1", end: "10.1.10.2", comment: "" }],
      /'10.2.0.1' is not in the subnet/,
    ],
    ["dhcpOptions", [{ code: "1", type: "float", value: "1" }], /DHCP option type 'float'/],
    ["fixedIpAssignments", [], /must be an object/],
    ["name", null, /must not be null/],
  ] as const) {
    it(`refuses ${field}: ${JSON.stringify(value)}`, async () => {
      assert.match((await refused(staff, { [field]: value }))[0] ?? "", message);
    });
  }
});
