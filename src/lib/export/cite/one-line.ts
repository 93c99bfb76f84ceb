/** A text on one line: line ends and control signs, which would end a field or a record, become a space. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
