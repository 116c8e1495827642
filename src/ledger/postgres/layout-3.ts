/**
 * Layout 3: the table of versions says which reticket made a layout, and which is needed at least to work with it.
 */
export const LAYOUT_3 = `
  ALTER TABLE version ADD COLUMN tool_version text, ADD COLUMN needs text;
`;
