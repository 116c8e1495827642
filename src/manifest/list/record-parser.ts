import { Parser } from "csv-parse";
import { MAX_ROW_BYTES } from "./pieces.js";

/**
 * Hands records out as they are found, with the line on which each ends, and lets nothing through. (`on_record` would
 * do, but makes an object of twenty facts for each record, which takes longer than all the rest.)
 */
export class RecordParser extends Parser {
  /** @param options how it differs from a list of reticket's own: commas, rows within MAX_ROW_BYTES, strict quotes */
  constructor(
    private readonly onRecord: (cells: string[], lastLine: number) => void,
    options: { delimiter?: string; max_record_size?: number; relax_quotes?: boolean } = {},
  ) {
    super({
      record_delimiter: ["\r\n", "\n"],
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: MAX_ROW_BYTES,
      ...options,
    });
  }

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null);
    if (this.destroyed) return true;
    try {
      this.onRecord(record, this.info.lines);
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
    return true;
  }
}
