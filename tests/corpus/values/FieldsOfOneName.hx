class FieldsOfOneName {
	static function main() {
		var row = {userId: 1, user_id: 2}; // expect: HX4
		trace(row.userId + row.user_id);
	}
}
