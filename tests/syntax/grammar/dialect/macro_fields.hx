// dialect
class MacroFields {
    macro static function softDelete() return macro {
        @:field public var deletedAt: Null<Date>;
        public function delete() {
            return 1;
        }
    }
}

// broken: `Null<Date>;` -> `Null<Date;`
