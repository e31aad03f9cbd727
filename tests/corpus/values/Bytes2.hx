import haxe.io.Bytes;
import haxe.io.BytesBuffer;

class Bytes2 {
  static function main() {
    var b = Bytes.ofString("héllo");
    Sys.println(b.length);
    Sys.println(b.toHex());
    Sys.println(b.get(1));
    b.set(0, 72);
    Sys.println(b.toString());
    Sys.println(b.sub(0, 1).toString());
    var buf = new BytesBuffer();
    buf.addByte(65);
    buf.addString("bc");
    Sys.println(buf.getBytes().toString());
    var z = Bytes.alloc(4);
    z.fill(0, 4, 7);
    z.setUInt16(1, 513);
    Sys.println(z.toHex());
    Sys.println(z.getUInt16(1));
    Sys.println(haxe.crypto.Base64.encode(Bytes.ofString("hi there")));
    Sys.println(haxe.crypto.Base64.decode("aGk=").toString());
    Sys.println(haxe.crypto.Md5.encode("abc"));
    Sys.println(haxe.crypto.Sha1.encode("abc"));
    Sys.println(Bytes.ofString("a").compare(Bytes.ofString("b")) < 0);
    Sys.println(haxe.crypto.Crc32.make(Bytes.ofString("hello")));
    var sum = 0;
    for (i in 0...b.length) sum = (sum * 31 + b.get(i)) & 0xFFFF;
    Sys.println(sum);
    Sys.println(Bytes.ofHex("4142").toString());
    Sys.println(b.getString(0, 1));
  }
}
