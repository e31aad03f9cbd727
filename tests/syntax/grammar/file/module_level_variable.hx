var counter = 0;
final limit: Int = 10;

// broken: `= 0` -> `=`
// broken: `: Int = 10` -> `: = 10`
