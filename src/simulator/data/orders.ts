/** A device as a factory ships it. */
export interface ShippedDevice {
  readonly serial: string;
  readonly mac: string;
  readonly model: string;
  readonly productType: string;
}

/** What can be claimed. An order's devices and licenses belong to nobody until they are claimed. */
export interface Order {
  readonly number: string;
  readonly devices: readonly ShippedDevice[];
  readonly licenses: readonly string[];
  /** Whose it is already: of everything, or of the first device only. */
  readonly claimed?: "whole" | "partly";
  /** Orders of the newer sort are claimed by this secret instead of their number. */
  readonly secure?: SecureOrder;
}

export interface SecureOrder {
  readonly claimId: string;
  readonly shippedAt: string;
  /** Ordered, but not shipped yet. */
  readonly pending: readonly {
    readonly sku: string;
    readonly description: string;
    readonly quantity: number;
  }[];
  readonly subscriptions: readonly Subscription[];
}

export interface Subscription {
  readonly subscriptionId: string;
  readonly claimKey: string;
  readonly name: string;
  readonly description: string;
  readonly productTypes: readonly string[];
  readonly seats: number;
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
  {
    number: "4C8080123",
    devices: [],
    licenses: ["Z2K8-7TQW-4MHD", "Z2K8-NX5R-9PBL", "Z2K8-3VCJ-6GSY"],
  },
  {
    number: "97001888",
    devices: [
      { serial: "Q5BD-4WNP-7HKL", mac: "60:26:aa:7a:50:01", model: "CW9166I", productType: "wireless" },
      { serial: "Q5BD-9TQR-3MXE", mac: "60:26:aa:7a:50:02", model: "CW9166I", productType: "wireless" },
      { serial: "Q4CA-6JFV-2SDB", mac: "6c:ef:bd:7a:50:03", model: "MS130-24P", productType: "switch" },
    ],
    licenses: [],
    secure: {
      claimId: "HKPT4WMR7QXD",
      shippedAt: "2026-10-30T00:00:00Z",
      pending: [{ sku: "MX85-HW", description: "Meraki MX85 Router/Security Appliance", quantity: 1 }],
      subscriptions: [
        {
          subscriptionId: "2345",
          claimKey: "S7K2M-4WQXT-9HDLP-3RNBV",
          name: "Wireless and switching",
          description: "Advantage, three years",
          productTypes: ["wireless", "switch"],
          seats: 3,
        },
      ],
    },
  },
  {
    number: "97001999",
    devices: [
      { serial: "Q5BD-8CLW-5PZF", mac: "60:26:aa:7a:60:01", model: "CW9166I", productType: "wireless" },
    ],
    licenses: [],
    claimed: "whole",
    secure: {
      claimId: "VXBN2LQT8ZKC",
      shippedAt: "2026-08-12T00:00:00Z",
      pending: [],
      subscriptions: [],
    },
  },
];

/** Subscriptions that were sold without an order of devices. */
export const subscriptions: readonly Subscription[] = [
  {
    subscriptionId: "3456",
    claimKey: "S2F9Q-8LKTN-5XWCE-7PMDA",
    name: "Branch wireless",
    description: "Essentials, three years",
    productTypes: ["wireless"],
    seats: 25,
  },
];
