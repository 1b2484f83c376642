package dev.candor.intake.offending;

import org.apache.kafka.clients.producer.ProducerRecord;

class KafkaUser {

    Object record = new ProducerRecord<>("topic", "value");
}
