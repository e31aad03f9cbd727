package shop;

enum Refund {
	Paid;
	Refused(why:String);
}

/** No check opens this file: what is wrong in it is said where the whole workspace is checked. **/
class Refunds {
	public static function tell(refund:Refund):String {
		return switch (refund) {
			case Paid: "paid";
		}
	}
}
