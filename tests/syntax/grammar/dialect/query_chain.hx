// dialect
class QueryChains {
    static function f() return Query.from(a in Article).where(a.views > 10).orderBy([desc: a.views]).limit(5);
}

// broken: `[desc: a.views]` -> `[desc: ]`
