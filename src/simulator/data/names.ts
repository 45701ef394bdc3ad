/** Places of the first organization: name, time zone, latitude, longitude, street. */
export const places: readonly (readonly [string, string, number, number, string])[] = [
  ["Berlin", "Europe/Berlin", 52.5264, 13.3766, "Luisenstraße 64, 10117 Berlin"],
  ["Hamburg", "Europe/Berlin", 53.5904, 9.9747, "Martinistraße 52, 20251 Hamburg"],
  ["Munich", "Europe/Berlin", 48.1106, 11.4695, "Marchioninistraße 15, 81377 München"],
  ["Cologne", "Europe/Berlin", 50.9246, 6.9169, "Kerpener Straße 62, 50937 Köln"],
  ["Guest", "Europe/Berlin", 52.5251, 13.3694, "Europaplatz 1, 10557 Berlin"],
  ["Vienna", "Europe/Vienna", 48.2208, 16.3464, "Spitalgasse 23, 1090 Wien"],
  ["Zurich", "Europe/Zurich", 47.3769, 8.5502, "Rämistrasse 100, 8091 Zürich"],
  ["Leipzig", "Europe/Berlin", 51.3294, 12.3876, "Liebigstraße 18, 04103 Leipzig"],
  ["Bremen", "Europe/Berlin", 53.0758, 8.8396, "St.-Jürgen-Straße 1, 28205 Bremen"],
  ["Stuttgart", "Europe/Berlin", 48.7844, 9.1625, "Kriegsbergstraße 60, 70174 Stuttgart"],
  ["Dresden", "Europe/Berlin", 51.0553, 13.7822, "Fetscherstraße 74, 01307 Dresden"],
  ["Lyon", "Europe/Paris", 45.7444, 4.8836, "5 Place d’Arsonval, 69003 Lyon"],
  ["Rotterdam", "Europe/Amsterdam", 51.9105, 4.4689, "Doctor Molewaterplein 40, 3015 Rotterdam"],
  ["Copenhagen", "Europe/Copenhagen", 55.6961, 12.5668, "Blegdamsvej 9, 2100 København"],
  ["Dublin", "Europe/Dublin", 53.3389, -6.2971, "James's Street, Dublin 8"],
  ["Milan", "Europe/Rome", 45.4586, 9.1944, "Via Francesco Sforza 35, 20122 Milano"],
  ["Madrid", "Europe/Madrid", 40.4817, -3.6869, "Paseo de la Castellana 261, 28046 Madrid"],
  ["Lisbon", "Europe/Lisbon", 38.7487, -9.1605, "Avenida Professor Egas Moniz, 1649 Lisboa"],
  ["Oslo", "Europe/Oslo", 59.9497, 10.7154, "Sognsvannsveien 20, 0372 Oslo"],
  ["Warsaw", "Europe/Warsaw", 52.2076, 20.9878, "Banacha 1a, 02-097 Warszawa"],
];

/** What a place is called when an organization has more networks than there are places. */
export const sites = [
  "Clinic",
  "Day Surgery",
  "Laboratory",
  "Pharmacy",
  "Rehabilitation",
  "Dialysis",
  "Archive",
] as const;

export const shops = ["Boston", "Portland", "Providence", "Hartford", "Albany", "Newport", "Salem"] as const;

export const organizationNames = [
  "Acme Hospitals",
  "Blue Harbor Retail",
  "Acme Research Lab",
  "Cedar Dental Group",
] as const;

/** The other people of the demo organization: name, access, whether they have an API key. */
export const people: readonly (readonly [string, string, boolean])[] = [
  ["Nadia Rahimi", "full", true],
  ["Jonas Weber", "enterprise", false],
  ["Carla Mendes", "read-only", false],
  ["Tomasz Nowak", "none", false],
  ["Ines Fischer", "camera-sensor", false],
];
