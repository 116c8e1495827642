import { Parser } from "csv-parse";
import { MAX_ROW_BYTES } from "./pieces.js";

/**
 * Emits records as they are parsed, with the line on which each ends, and has no output of its own. (`on_record` would work,
 * but creates an object with twenty fields for each record, which takes longer than the parsing.)
 */
export class RecordParser extends Parser {
  /** @param options differences to reticket's own lists, which have commas, rows within MAX_ROW_BYTES and strict quotes */
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
