export interface Model {
  readonly model: string;
  readonly firmware: string;
  /** How serials of the product begin, and the maker's part of its MAC addresses. */
  readonly serial: string;
  readonly vendor: string;
  readonly prefix: string;
}

/** Models by product type, commonest first. */
export const models: Readonly<Record<string, readonly [Model, ...Model[]]>> = {
  appliance: [
    { model: "MX85", firmware: "wired-18-2-11", serial: "Q2YN", vendor: "cc:03:d9", prefix: "mx" },
    { model: "MX105", firmware: "wired-18-2-11", serial: "Q2CP", vendor: "cc:03:d9", prefix: "mx" },
    { model: "MX68", firmware: "wired-18-1-7", serial: "Q2KY", vendor: "e0:cb:bc", prefix: "mx" },
  ],
  switch: [
    { model: "MS225-48LP", firmware: "switch-17-1-4", serial: "Q2HW", vendor: "88:15:44", prefix: "sw" },
    { model: "MS130-24P", firmware: "switch-17-1-4", serial: "Q4CA", vendor: "6c:ef:bd", prefix: "sw" },
    { model: "MS390-24", firmware: "switch-17-1-4", serial: "Q3EA", vendor: "2c:3f:0b", prefix: "sw" },
  ],
  wireless: [
    { model: "MR46", firmware: "wireless-31-1-6", serial: "Q3AC", vendor: "ac:17:c8", prefix: "ap" },
    { model: "MR57", firmware: "wireless-31-1-6", serial: "Q3AL", vendor: "14:9f:43", prefix: "ap" },
    { model: "MR36", firmware: "wireless-30-7", serial: "Q3AJ", vendor: "f8:9e:28", prefix: "ap" },
  ],
  camera: [
    { model: "MV63", firmware: "camera-6-2", serial: "Q4BU", vendor: "98:18:88", prefix: "cam" },
    { model: "MV22", firmware: "camera-4-18", serial: "Q2EV", vendor: "34:56:fe", prefix: "cam" },
  ],
};

/** Which device comes next in a network that has these products: many access points, few appliances and cameras. */
export const mix = [
  "appliance",
  "switch",
  "wireless",
  "camera",
  "wireless",
  "switch",
  "wireless",
  "wireless",
] as const;

/** Product types of the first organization's networks, in turn. */
export const productMixes: readonly (readonly string[])[] = [
  ["appliance", "switch", "wireless", "camera"],
  ["appliance", "switch", "wireless"],
  ["appliance", "switch", "wireless", "camera"],
  ["switch", "wireless"],
  ["wireless"],
  ["appliance", "switch", "wireless"],
  ["appliance", "wireless"],
  ["switch"],
  ["appliance"],
];
