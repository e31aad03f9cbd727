/** A process, by the messages that it takes. **/
@:coreType extern abstract Pid<M> {}
