package sys.io;

/** What a place in a file counts from. **/
enum FileSeek {
    SeekBegin;
    SeekCur;
    SeekEnd;
}
