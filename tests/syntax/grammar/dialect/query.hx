// dialect
class Queries {
    static function f() return from(u in User, {
        join: o in Order,
        on: o.userId == u.id,
        join: p in Product,
        on: p.id == o.productId,
        where: u.age > 18 && o.status in ["paid"],
        select: {u.name, o.total}
    });
}

// broken: `where: u.age` -> `where u.age`
