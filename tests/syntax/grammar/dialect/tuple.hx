// dialect
class Tuples {
    static var a = {:ok, 1};
    static var b = {:ok};
    static var c = {M, :start_link, [a]};
    static var d = {1, {2, {3, 4}}};
}

// broken: `{:ok, 1}` -> `{:ok, 1`
// broken: `{1, {2, {3, 4}}}` -> `{1, {2, {3, , 4}}}`
