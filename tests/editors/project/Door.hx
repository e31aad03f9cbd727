enum Door {
	Open;
	Closed(by:String);
	Locked(key:Int);
}
