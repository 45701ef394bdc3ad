import assert from "node:assert/strict";
import { nextLink } from "../../../src/api/links.ts";

describe("link header", () => {
  const page = "https://n383.meraki.com/api/v1/organizations/774452/uplinks/statuses";
  const target = `${page}?perPage=1000&startingAfter=Q2AA-AAAA-AAAA`;

  const withNext: Record<string, string> = {
    "unquoted, as Dashboard writes it": `<${page}?startingAfter=0000>; rel=first, <${target}>; rel=next, <${page}?endingBefore=ZZZZ>; rel=last`,
    quoted: `<${target}>; rel="next"`,
    "single quotes": `<${target}>; rel='next'`,
    "newlines between links": `<${page}>; rel=first,\n  <${target}>; rel=next,\n <${page}>; rel=last`,
    "next first": `<${target}>; rel=next, <${page}>; rel=first`,
    "next last": `<${page}>; rel=first, <${target}>; rel=next`,
    "upper case and spaces": `<${target}> ; REL = Next`,
    "several relations": `<${target}>; rel="last next"`,
    "other parameters first": `<${target}>; title="a, <b>; c"; rel=next`,
    "other parameters last": `<${target}>; rel=next; title="more"`,
    "no spaces": `<${page}>;rel=first,<${target}>;rel=next`,
  };
  for (const [name, header] of Object.entries(withNext)) {
    it(`finds the next page: ${name}`, () => assert.equal(nextLink(header), target));
  }

  it("keeps commas and semicolons of the target", () => {
    assert.equal(nextLink(`<${page}?ids=1,2;3>; rel=next`), `${page}?ids=1,2;3`);
  });

  const without: Record<string, string | null> = {
    "no header": null,
    empty: "",
    "only prev": `<${target}>; rel=prev`,
    "a longer word": `<${target}>; rel=nextish`,
    "another parameter": `<${target}>; xrel=next`,
    "no brackets": `${target}; rel=next`,
  };
  for (const [name, header] of Object.entries(without)) {
    it(`finds none: ${name}`, () => assert.equal(nextLink(header), undefined));
  }
});
