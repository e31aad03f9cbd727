class ConstantsOverflow { static function main() { var big = 2147483647 + 1; trace(big, 0x7FFFFFFF * 2, -2147483647 - 2, 65536 * 65536 + 1, 1000 * 1000); } }
