/** How a masked secret begins in a document. Not ASCII, so never a legal value of the API. */
export const defaultMaskMarker = "••••••••";

/** Whether a body still holds a masked secret, written plainly or with JSON's `\u` escapes. */
export function holdsMask(body: string | undefined, marker: string): boolean {
  if (body === undefined) return false;
  return body.includes(marker) || unescaped(body).includes(marker);
}

function unescaped(body: string): string {
  return body.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
