import type { ClaimQuestion } from "./claimQuestion.ts";
import { counted } from "./claimWords.ts";
import type { Goods, OrderPreview } from "./orderPreview.ts";

/** A line of the list that shows what is in an order. */
export interface PreviewRow {
  readonly group: string;
  readonly label: string;
  readonly detail: string;
}

/** Everything in an order: its shipments, what is still to be shipped, its subscriptions. */
export function previewRows({ shipments, pending, subscriptions }: OrderPreview): readonly PreviewRow[] {
  return [
    ...shipments.flatMap(({ shippedAt, goods }, index) =>
      goods.map((each) => goodsRow(`Shipment ${index + 1}${dated(", shipped", shippedAt)}`, each)),
    ),
    ...pending.map((each) => goodsRow("Still to be shipped: not claimed yet", each)),
    ...subscriptions.map(({ name, description, endDate, isClaimed }) => ({
      group: "Subscriptions",
      label: name,
      detail: [description, dated("until", endDate).trim(), isClaimed ? "claimed already" : ""]
        .filter((part) => part !== "")
        .join(", "),
    })),
  ];
}

/** `3 devices, 1 subscription`: what a claim of it brings now. */
export function previewContents(preview: OrderPreview): string {
  const devices = preview.claimable ?? shipped(preview);
  const subscriptions = preview.subscriptions.filter(({ isClaimed }) => !isClaimed).length;
  const parts = [
    ...(devices > 0 ? [counted(devices, "device")] : []),
    ...(subscriptions > 0 ? [counted(subscriptions, "subscription")] : []),
  ];
  return parts.length === 0 ? "nothing that could be claimed" : parts.join(", ");
}

/** The last question before an order is claimed by its claim id, which it does not show. */
export function previewQuestion(place: string, organization: string, preview: OrderPreview): ClaimQuestion {
  const { number, pending } = preview;
  const waiting = pending.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    message: `Claim order ${number} into ${organization}?`,
    lines: [
      place,
      `It brings ${previewContents(preview)}.`,
      ...(waiting > 0 ? [`${counted(waiting, "device")} more to be shipped: not by this claim.`] : []),
      "Devices can be released again, subscriptions not.",
    ],
    button: "Claim Order",
  };
}

function shipped({ shipments }: OrderPreview): number {
  return shipments.flatMap(({ goods }) => goods).reduce((sum, { quantity }) => sum + quantity, 0);
}

function goodsRow(group: string, { quantity, sku, description }: Goods): PreviewRow {
  return { group, label: `${quantity} × ${sku}`, detail: description };
}

/** ` shipped 2026-10-30`; nothing where there is no date. */
function dated(before: string, date: string): string {
  return date === "" ? "" : `${before} ${date.slice(0, 10)}`;
}
