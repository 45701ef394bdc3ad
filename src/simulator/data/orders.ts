/** What can be claimed. An order's devices and licences belong to nobody until they are claimed. */
export interface Order {
  readonly number: string;
  readonly devices: readonly {
    readonly serial: string;
    readonly mac: string;
    readonly model: string;
    readonly productType: string;
  }[];
  readonly licenses: readonly string[];
  /** Whose it is already: of everything, or of the first device only. */
  readonly claimed?: "whole" | "partly";
}

export const orders: readonly Order[] = [
  {
    number: "4C1234567",
    devices: [
      { serial: "Q2YN-7CLM-4KPD", mac: "cc:03:d9:7a:10:01", model: "MX85", productType: "appliance" },
      { serial: "Q3AC-9RVT-2WQH", mac: "ac:17:c8:7a:10:02", model: "MR46", productType: "wireless" },
      { serial: "Q3AC-6MXB-8JZN", mac: "ac:17:c8:7a:10:03", model: "MR46", productType: "wireless" },
    ],
    licenses: ["Z2A7-QK4M-9TWX"],
  },
  {
    number: "4C7654321",
    devices: [
      { serial: "Q2HW-3FGS-5LVE", mac: "88:15:44:7a:20:01", model: "MS225-48LP", productType: "switch" },
      { serial: "Q2HW-8NKD-7YTA", mac: "88:15:44:7a:20:02", model: "MS225-48LP", productType: "switch" },
    ],
    licenses: ["Z2C3-HR8P-5VDN", "Z2C3-WB6J-2MFL"],
  },
  {
    number: "4C2468135",
    devices: [
      { serial: "Q4BU-5TRE-9QMW", mac: "98:18:88:7a:30:01", model: "MV63", productType: "camera" },
      { serial: "Q4BU-2HXC-6PNB", mac: "98:18:88:7a:30:02", model: "MV63", productType: "camera" },
    ],
    licenses: [],
    claimed: "partly",
  },
  {
    number: "4C1357913",
    devices: [{ serial: "Q3AL-4DVU-8SKG", mac: "14:9f:43:7a:40:01", model: "MR57", productType: "wireless" }],
    licenses: ["Z2F9-LN2T-7XQE"],
    claimed: "whole",
  },
];
