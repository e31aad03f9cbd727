/** Bytes and lines that are read from memory, up to their end, and written there. **/
import haxe.io.Bytes;
import haxe.io.BytesInput;
import haxe.io.BytesOutput;
import haxe.io.StringInput;
import haxe.io.Eof;
import haxe.io.Input;
class BytesFromMemory { static function read(text:String):Array<String> { var lines = []; var input = new StringInput(text);
    try { while (true) { var line = input.readLine(); if (line == "stop") break; lines.push(line); } } catch (e:haxe.io.Eof) { lines.push("eof"); }
    return lines; }
 static function sum(text:String):Int { var s = new StringInput(text); var total = 0; try { while (true) total += Std.parseInt(s.readLine()); } catch (e:haxe.io.Eof) {} return total; }

  static function first(input:Input):Int { var b = input.readByte(); return b; }
  static function main() {
    Sys.println(read("a\nb\nc")); Sys.println(read("a\nstop\nc")); Sys.println(sum("1\n2\n3")); 
    var o = new BytesOutput(); o.writeByte(65); o.writeString("bcé"); o.writeInt16(258); o.writeInt32(-5); o.writeByte(200); o.writeFloat(1.5); o.write(Bytes.ofString("zz"));
    Sys.println(o.length);
    var bytes = o.getBytes(); Sys.println(bytes.toHex());
    var i = new BytesInput(bytes); Sys.println(first(i)); Sys.println(i.readString(2)); Sys.println(i.position + " of " + i.length);
    Sys.println(i.readString(2)); Sys.println(i.readInt16()); Sys.println(i.readInt32()); Sys.println(i.readByte()); Sys.println(i.readFloat());
    while (i.position < i.length) Sys.println(i.readByte());
    try i.readByte() catch (e:Eof) Sys.println("eof"); i.close();
    var s = new StringInput("one\r\ntwo\n\nthree é"); var n = 0;
    try { while (true) { Sys.println("[" + s.readLine() + "]"); n++; } } catch (e:Eof) Sys.println("end " + n);
    var p = new BytesInput(Bytes.ofString("hello world"), 6, 3); Sys.println(p.readAll().toString()); Sys.println(p.length);
    var u = new StringInput("a,b,c"); Sys.println(u.readUntil(",".code)); var v = u; Sys.println(v.readUntil(",".code)); Sys.println(u.readString(1)); o.close();
  }
}
