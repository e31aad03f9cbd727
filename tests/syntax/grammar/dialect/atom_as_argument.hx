// dialect
class AtomArguments {
    static function f(t) {
        t.add(:email, :string);
        return :ok;
    }
}

// broken: `(:email, :string)` -> `(:email, :string`
